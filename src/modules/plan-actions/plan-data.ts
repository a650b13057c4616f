import type { PlanRoomData } from '../plans/index.ts'
import type { ActionView } from './action-view.ts'

/** What every page of the actions needs. */
export type PlanData = PlanRoomData & { views: ActionView[] }

export type ActionData = PlanData & { one: ActionView }
