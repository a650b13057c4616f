import { ProgrammeMark } from '../../ui/programme.tsx'
import type { View } from '../../ui/view.ts'
import type { Side } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'
import type { Programme } from './programme.ts'

/** The room of one programme: its setup, its page and its calls. */
export function programmeSide(
	view: View,
	programme: Programme,
	calls: readonly { slug: string; title: string }[],
): Side {
	const { side } = words(view.language)
	const address = `/programmes/${programme.slug}`
	const people = `${address}/people`
	const content = `${address}/content`
	const webhooks = `${address}/webhooks`
	const events = `${address}/events`
	const rooms = calls.map(({ slug, title }) => ({ href: `/calls/${slug}/setup`, icon: 'doc' as const, label: title }))
	const newCall = { href: `${address}/calls/new`, icon: 'plus' as const, label: side.newCall }
	return {
		heading: programme.name,
		sub: programme.owner,
		mark: <ProgrammeMark />,
		groups: [
			{
				items: [
					{
						href: `${address}/setup`,
						icon: 'edit',
						label: side.setup,
						current:
							view.path.startsWith(`${address}/`) &&
							![people, content, webhooks, events].some((room) => view.path.startsWith(room)),
					},
					{ href: content, icon: 'doc', label: side.content, current: view.path.startsWith(content) },
					{
						href: events,
						icon: 'cal',
						label: side.events,
						current: view.path.startsWith(events) || view.path.startsWith('/events/'),
					},
					{ href: people, icon: 'people', label: side.people, current: view.path.startsWith(people) },
					{ href: webhooks, icon: 'out', label: side.webhooks, current: view.path.startsWith(webhooks) },
					{ href: address, icon: 'eye', label: side.page },
				],
			},
			{ title: side.calls, items: [...rooms, newCall] },
		],
	}
}
