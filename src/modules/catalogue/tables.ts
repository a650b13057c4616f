import type { Db } from '../../platform/database.ts'
import { listAwardRows } from './awards.ts'
import type { Columns, DatasetKey, Row } from './dataset.ts'
import {
	listCaseRows,
	listMeasureRows,
	listRecommendationRows,
	listTermRows,
	listTrialRows,
	listVerdictRows,
} from './library-rows.ts'
import { listCallRows, listParticipantRows, listProgrammeRows } from './programme-rows.ts'

type Table = { columns: Columns; list: (db: Db, publicUrl: string) => Promise<Row[]> }

const words = (names: string): Columns => names.split(' ')

/** The columns of each table in their order; a new one comes last, so that nobody's reading breaks. */
export const tables: Record<DatasetKey, Table> = {
	programmes: {
		columns: words('programme url name kind owner country language summary starts_on ends_on invented'),
		list: listProgrammeRows,
	},
	participants: {
		columns: words('programme name municipality_code town_id state chosen_on outcome source invented'),
		list: listParticipantRows,
	},
	awards: {
		columns: words(
			'programme funder recipient municipality_code town_id project amount currency awarded_on state source invented',
		),
		list: listAwardRows,
	},
	calls: {
		columns: words(
			'call url title summary applies opens_at closes_at seats_min seats_max programme decided_at result_published_at chosen invented',
		),
		list: listCallRows,
	},
	measures: {
		columns: words('measure url title language summary part cost duration led_by terms towns_that_tried'),
		list: listMeasureRows,
	},
	verdicts: {
		columns: words(
			'measure municipality_code municipality town_id town verdict reason given_on programme source invented',
		),
		list: listVerdictRows,
	},
	recommendations: {
		columns: words(
			'recommendation url programme number title language summary request addressees answers terms source',
		),
		list: listRecommendationRows,
	},
	trials: {
		columns: words('recommendation programme town state verdict words on_date source invented'),
		list: listTrialRows,
	},
	cases: {
		columns: words(
			'case url title language summary places municipality_codes depth formality parties starts_on ends_on total currency terms source source_url',
		),
		list: listCaseRows,
	},
	terms: { columns: words('term kind label_da label_nl label_en synonyms'), list: listTermRows },
}
