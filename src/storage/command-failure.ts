import type { CommandFault } from './space.ts';

/** Thrown inside a command to stop it with a fault: nothing of it is written. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly fault: CommandFault;

  constructor(fault: CommandFault) {
    super(fault.type);
    this.fault = fault;
  }
}
