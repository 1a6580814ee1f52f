export type StartRole = 'mentee' | 'mentor';
