import highsModule, { type Highs, type Model, type ModelData } from 'highs'
import { columnCount, FREE, takeOutSettled } from './linear-model.ts'
import type { Fixing, LinearModel, Objective, Row, SmallerModel } from './linear-model.ts'
import { SolverFault } from './solver-faults.ts'

/** A relaxation kept in the solver's memory, so that the next question with other settled columns starts where the last ended. */
export type Relaxation = {
	solve: (fixing: Fixing) => Relaxed
	close: () => void
}

export type Relaxed =
	/** The best point, whole or not, and a price for each row; both empty when the solver had none, as for nobody at all. */
	| { status: 'solved'; values: Float64Array; duals: Float64Array }
	/** No point keeps the rows. `ray`: prices that are to prove it (Farkas), if the solver had any. */
	| { status: 'infeasible'; ray: Float64Array }

export type WholeAnswer =
	| { status: 'optimal'; chosen: number[] }
	| { status: 'infeasible' }
	/** `bound` is what no choice can exceed; `chosen` the best choice found so far, if any. */
	| { status: 'time-limit'; bound: number; chosen?: number[] }

export type Programme = { rows: readonly Row[]; objective: Objective; fixing: Fixing; binaries: number }

/** The linear solver. It blocks, so it runs in a thread of its own. Every answer is checked again by plain code. */
export type LinearSolver = {
	version: string
	openRelaxation: (model: LinearModel, rows: readonly Row[], objective: Objective) => Relaxation
	/** The best whole-number choice. `seconds` is what it may take. */
	solveWhole: (programme: Programme, seconds: number) => WholeAnswer
}

/** The package's types describe its CommonJS form, where the loader is `default`; the module that Node imports is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

export async function loadSolver(): Promise<LinearSolver> {
	const highs = await loadHighs()
	return {
		version: highs.version.string,
		openRelaxation: (model, rows, objective) => openRelaxation(highs, columnCount(model), { rows, objective }),
		solveWhole: (programme, seconds) => solveWhole(highs, programme, seconds),
	}
}

function openRelaxation(
	highs: Highs,
	columns: number,
	{ rows, objective }: Pick<Programme, 'rows' | 'objective'>,
): Relaxation {
	const model = highs.createModel(modelData(highs, columns, { rows, objective }))
	model.options.set(PLAIN)
	const settled = new Int8Array(columns).fill(FREE)
	return {
		solve: (fixing) => {
			settleColumns(model, settled, fixing)
			return runRelaxation(highs, model)
		},
		close: () => model.dispose(),
	}
}

function settleColumns(model: Model, settled: Fixing, wanted: Fixing): void {
	for (const [column, value] of wanted.entries()) {
		if (settled[column] === value) continue
		model.changeColBounds(column, value === FREE ? 0 : value, value === FREE ? 1 : value)
		settled[column] = value
	}
}

function runRelaxation(highs: Highs, model: Model): Relaxed {
	const { infeasible, optimal } = highs.constants.modelStatus
	const { modelStatus } = model.run()
	if (modelStatus === infeasible) return { status: 'infeasible', ray: model.getDualRay()?.values ?? new Float64Array() }
	if (modelStatus !== optimal) return { status: 'solved', values: new Float64Array(), duals: new Float64Array() }
	const { colValue, rowDual } = model.getSolution()
	return { status: 'solved', values: colValue, duals: rowDual }
}

/**
 * Presolve is off because that of HiGHS 1.15.1 calls some small programmes infeasible that have solutions: one in some
 * hundred of ours. The programmes are small already, so it would save no time.
 */
const PLAIN = { output_flag: false, presolve: 'off' }

/**
 * The relative gap must be 0: HiGHS would stop within 0.01 % of the optimum, which is a worse cohort. As all objectives are
 * whole numbers, an absolute gap of a half is no gap.
 */
const EXACT = { ...PLAIN, mip_rel_gap: 0, mip_abs_gap: 0.5 }

function solveWhole(highs: Highs, programme: Programme, seconds: number): WholeAnswer {
	const smaller = takeOutSettled(programme.rows, programme.fixing)
	if (!smaller) return { status: 'infeasible' }
	if (smaller.columns.length === 0) return { status: 'optimal', chosen: [] }
	const model = highs.createModel(wholeModelData(highs, programme, smaller))
	try {
		model.options.set({ ...EXACT, time_limit: Math.max(seconds, 0) })
		return readAnswer(highs, model, { programme, smaller })
	} finally {
		model.dispose()
	}
}

function wholeModelData(highs: Highs, programme: Programme, smaller: SmallerModel): ModelData {
	const position = new Map(smaller.columns.map((column, index) => [column, index]))
	const objective = programme.objective.flatMap(([column, coefficient]) => {
		const index = position.get(column)
		return index === undefined ? [] : [[index, coefficient] as const]
	})
	const { integer, continuous } = highs.constants.variableType
	const integrality = smaller.columns.map((column) => (column < programme.binaries ? integer : continuous))
	return { ...modelData(highs, smaller.columns.length, { rows: smaller.rows, objective }), integrality }
}

type Answered = { programme: Programme; smaller: SmallerModel }

function readAnswer(highs: Highs, model: Model, { programme, smaller }: Answered): WholeAnswer {
	const { optimal, infeasible, timeLimit } = highs.constants.modelStatus
	const { modelStatus } = model.run()
	if (modelStatus === infeasible) return { status: 'infeasible' }
	if (modelStatus === optimal) return { status: 'optimal', chosen: chosenColumns(model, { programme, smaller }) }
	if (modelStatus !== timeLimit) throw new SolverFault(`HiGHS ended with model status ${modelStatus}`)
	const settled = settledValue(programme)
	const bound = Number(model.info.get('mip_dual_bound')) + settled
	const hasPoint = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
	return { status: 'time-limit', bound, ...(hasPoint ? { chosen: chosenColumns(model, { programme, smaller }) } : {}) }
}

function settledValue({ objective, fixing }: Programme): number {
	return objective.reduce((sum, [column, coefficient]) => sum + (fixing[column] === 1 ? coefficient : 0), 0)
}

function chosenColumns(model: Model, { programme, smaller }: Answered): number[] {
	const { colValue } = model.getSolution()
	return smaller.columns.filter((column, index) => column < programme.binaries && (colValue[index] ?? 0) > 0.5)
}

function modelData(
	highs: Highs,
	columns: number,
	{ rows, objective }: Pick<Programme, 'rows' | 'objective'>,
): ModelData {
	const colCost = new Float64Array(columns)
	for (const [column, coefficient] of objective) colCost[column] = coefficient
	const starts = [0]
	for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.terms.length)
	return {
		numCols: columns,
		numRows: rows.length,
		sense: highs.constants.objectiveSense.maximize,
		colCost,
		colLower: new Float64Array(columns),
		colUpper: new Float64Array(columns).fill(1),
		rowLower: rows.map((row) => row.lower),
		rowUpper: rows.map((row) => row.upper),
		matrix: {
			format: 'csr',
			numRows: rows.length,
			numCols: columns,
			starts,
			indices: rows.flatMap((row) => row.terms.map(([column]) => column)),
			values: rows.flatMap((row) => row.terms.map(([, coefficient]) => coefficient)),
		},
	}
}
