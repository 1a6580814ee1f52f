import { describe, expect, it } from 'vitest';
import { createTickets } from './tickets.ts';

const KEY = new Uint8Array(32).fill(1);
const ONE = 'AAECAwQFBgcICQoLDA0ODw';
const TWO = 'DwAOAQ0CDAMLBAoFCQYIBw';

describe('a live ticket', () => {
  it('[W14] is good for its space until its ten minutes are over', () => {
    let now = 5_000;
    const tickets = createTickets(KEY, () => now);
    const { ticket, expires } = tickets.issue(ONE);
    expect(expires).toBe(605_000);
    expect(tickets.isValid(ONE, ticket)).toBe(true);
    expect(tickets.isValid(TWO, ticket)).toBe(false);
    now = 604_999;
    expect(tickets.isValid(ONE, ticket)).toBe(true);
    now = 605_000;
    expect(tickets.isValid(ONE, ticket)).toBe(false);
  });

  it('ends with the key of the process', () => {
    const now = (): number => 0;
    const { ticket } = createTickets(KEY, now).issue(ONE);
    expect(createTickets(new Uint8Array(32).fill(2), now).isValid(ONE, ticket)).toBe(false);
  });

  it('is spoiled by any other character', () => {
    const tickets = createTickets(KEY, () => 0);
    const { ticket } = tickets.issue(ONE);
    for (let i = 0; i < ticket.length; i++) {
      const other = ticket[i] === 'x' ? 'y' : 'x';
      expect(tickets.isValid(ONE, ticket.slice(0, i) + other + ticket.slice(i + 1))).toBe(false);
    }
  });
});
