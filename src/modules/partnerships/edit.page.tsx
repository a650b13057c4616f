import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Partnership } from './partnership.ts'
import { type PartnershipDraft, PartnershipFields } from './partnership-fields.tsx'
import { PartnershipFrame } from './partnership-frame.tsx'

type EditDraft = PartnershipDraft & { version?: string }
export type EditProps = {
	view: View
	partnership: Partnership
	actor: Actor
	draft?: Draft<EditDraft>
	faults?: Faults<EditDraft>
	outdated?: boolean
}

export function EditPage(props: EditProps) {
	const { view, partnership, draft, faults = {}, outdated } = props
	const { edit: t } = words(view.language)
	return (
		<PartnershipFrame {...props} title={t.title} faults={faults}>
			{outdated && <Notice kind="warn" title={t.outdated} />}
			<form method="post" action={`/partnerships/${partnership.slug}/edit`} class="flow" noValidate>
				<input type="hidden" name="version" value={draft?.version ?? partnership.version} />
				<PartnershipFields view={view} typed={draft ?? partnership} faults={faults} />
				<p>
					<Button>{t.save}</Button>
				</p>
			</form>
		</PartnershipFrame>
	)
}
