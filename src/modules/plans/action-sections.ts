import type { ComponentChildren } from 'preact'
import type { Db } from '../../platform/database.ts'
import type { PlanRoomData } from './in-plan.routes.tsx'
import type { PlanAction } from './plan-content.ts'

/**
 * What modules that come later show on the page of the actions: beside the one that is looked at, and below the list of all.
 * Nothing where they have nothing to show to whoever looks.
 */
export type BesideAction = (db: Db, room: PlanRoomData, action: PlanAction) => Promise<ComponentChildren>
export type BelowActions = (db: Db, room: PlanRoomData) => Promise<ComponentChildren>
