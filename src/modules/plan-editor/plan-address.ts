import { type Plan, textAddress } from '../plans/index.ts'

export function structureAddress(plan: Pick<Plan, 'slug'>): string {
	return `${textAddress(plan)}/structure`
}

export function rowsAddress(plan: Pick<Plan, 'slug'>, rows: 'wheel' | 'eligible' | 'finance' | 'boundary'): string {
	return `${textAddress(plan)}/${rows}`
}
