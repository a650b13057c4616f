/** The interplay of parties: who does what, how the public parties steer, and what is asked of whom. */
export { AskList } from './ask-list.tsx'
export { type Arranging, readArranging } from './arranging.ts'
export { asksIn, matrixOf } from './matrix.ts'
export { MatrixKey, MatrixTable } from './matrix-table.tsx'
export { words as interplayWords } from './messages.ts'
export { SteeringList } from './steering-list.tsx'
/** Behind a party's link: what it is asked for. */
export { linkedInterplayRoutes, listAskTasks } from './linked.routes.tsx'
export { interplayRoutes } from './routes.tsx'
