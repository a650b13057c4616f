import { Notice } from '../../ui/notice.tsx'
import type { AgendaProps } from './agenda-list.tsx'
import { statutoryState } from '../plan-editor/index.ts'

/** Whether a programme that the law asks for is complete: who reads it need not find out. */
export function StatutoryNotice({ view, plan, latest }: AgendaProps) {
	const state = statutoryState(view.language, latest.content, plan.partnership.parties)
	if (state === undefined) return null
	return (
		<div class="wrap">
			<Notice kind={state.isWhole ? 'ok' : 'warn'} title={state.words} />
		</div>
	)
}
