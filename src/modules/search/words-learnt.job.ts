import * as z from 'zod'
import { defineErrand } from '../../platform/jobs.ts'

/** Words were met for the first time, and may be parts of compounds that were met before them. */
export const wordsLearnt = defineErrand('search.words_learnt', z.object({}), { oneAtATime: true })
