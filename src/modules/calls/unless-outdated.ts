import { Outdated } from '../../platform/errors.ts'

/** False when somebody saved first: the page then shows both texts. */
export async function unlessOutdated(work: Promise<unknown>): Promise<boolean> {
	try {
		await work
		return true
	} catch (error) {
		if (error instanceof Outdated) return false
		throw error
	}
}
