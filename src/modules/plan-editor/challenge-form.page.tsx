import type * as z from 'zod'
import type { Draft, Faults } from '../../platform/web.tsx'
import { TextField } from '../../ui/field.tsx'
import { type ChallengeForm, PlanFormFrame, type PlanRoomData } from '../plans/index.ts'
import { words } from './messages.ts'
import { structureAddress } from './plan-address.ts'

type ChallengeWords = z.infer<typeof ChallengeForm>
export type ChallengeProps = PlanRoomData & { draft?: Draft<ChallengeWords>; faults?: Faults<ChallengeWords> }

/** What is wrong, how it is known, what happens if nobody acts, and what the parties agree to do about it. */
export function ChallengeFormPage(props: ChallengeProps) {
	const { view, plan, draft = {}, faults = {} } = props
	const { structure, challenge: t } = words(view.language)
	const above = [{ label: structure.title, href: structureAddress(plan) }]
	const field = (name: keyof ChallengeWords) => {
		return { name, lang: plan.language, value: draft[name], fault: faults[name] }
	}
	return (
		<PlanFormFrame
			{...props}
			{...{ faults, above }}
			title={t.title}
			action={`${structureAddress(plan)}/challenges`}
			button={t.add}
		>
			<TextField {...field('challenge')} label={t.challenge} hint={t.challengeHint} required />
			<TextField {...field('evidence')} label={t.evidence} hint={t.evidenceHint} rows={2} />
			<TextField {...field('consequence')} label={t.consequence} hint={t.consequenceHint} rows={2} />
			<TextField {...field('agenda')} label={t.agenda} hint={t.agendaHint} />
		</PlanFormFrame>
	)
}
