/** The solver gave something that is no answer, or died. It says nothing about the case: the same question may be put again. */
export class SolverFault extends Error {
	override readonly name: string = 'SolverFault'
}

/** The answer was not there in the time allowed. */
export class SolverTimeout extends SolverFault {
	override readonly name = 'SolverTimeout'
}
