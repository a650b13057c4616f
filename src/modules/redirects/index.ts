export { movePath } from './move-path.ts'
export { findNewPath, isPathReserved } from './queries.ts'
