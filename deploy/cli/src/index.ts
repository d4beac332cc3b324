export { runProgram } from './program';
export type { ExitCode, Terminal } from './command';
