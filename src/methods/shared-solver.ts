import { createSolver } from './solver.ts'

/** The one thread that solves, for all methods: a second would cost its memory and its start again. */
export const solver = createSolver()
