import type { Format } from './plan-files.ts'

type Named = { slug: string }

/** Of the plan as everybody reads it: the newest version, or the one with a number. */
export function fileAddress({ slug }: Named, format: Format, number?: number): string {
	const version = number === undefined ? '' : `/versions/${number}`
	return `/plans/${slug}${version}/plan.${format}`
}

/** Of the words as they are now, for those who belong to the workroom. */
export function draftAddress({ slug }: Named, format: Format): string {
	return `${filesAddress({ slug })}/plan.${format}`
}

export function filesAddress({ slug }: Named): string {
	return `/plans/${slug}/work/files`
}

/** For whoever takes the plan over. */
export function handoverAddress({ slug }: Named, format: 'pdf' | 'docx'): string {
	return `${filesAddress({ slug })}/handover.${format}`
}
