import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Follow, type Follower, pathOfAll } from './follow.ts'
import { words } from './messages.ts'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { RhythmField } from './rhythm-field.tsx'

type Told = 'begun' | 'saved' | 'stopped' | undefined

type FollowsProps = {
	view: View
	follower: Follower
	follows: readonly Follow[]
	/** Of this very page, as the links of mails lead to it. */
	path: string
	told: Told
}

export function FollowsPage({ view, follower, follows, path, told }: FollowsProps) {
	const { manage } = words(view.language)
	return (
		<PublicLayout view={view} title={manage.title}>
			<div class="wrap sec flow">
				<h1>{manage.title}</h1>
				{told && <Notice kind="ok" title={manage.told[told]} />}
				<p class="lead">{manage.lead(follower.email)}</p>
				<FollowTable view={view} follows={follows} path={path} />
				<Card>
					<form method="post" action={`${path}/rhythm`} class="flow">
						<RhythmField language={view.language} value={follower.rhythm} />
						<p>
							<Button kind="second">{manage.save}</Button>
						</p>
					</form>
				</Card>
				<form method="post" action={`${path}/end`} class="flow">
					<p class="muted">{follower.personId === null ? manage.stopAllForgets : manage.stopAllText}</p>
					<p>
						<Button kind="second">{manage.stopAll}</Button>
					</p>
				</form>
			</div>
		</PublicLayout>
	)
}

function FollowTable({ view, follows, path }: Pick<FollowsProps, 'view' | 'follows' | 'path'>) {
	const { manage, what } = words(view.language)
	return (
		<Table
			caption={manage.caption}
			captionHidden
			rows={follows}
			rowKey={({ id }) => id}
			columns={[
				{ heading: manage.name, cell: (follow) => <FollowName view={view} follow={follow} /> },
				{ heading: manage.what, cell: (follow) => what[follow.what] },
				{
					heading: manage.stop,
					headingHidden: true,
					cell: ({ id, title }) => (
						<form method="post" action={`${path}/end?only=${id}`}>
							<Button kind="quiet" size="small" about={title}>
								{manage.stop}
							</Button>
						</form>
					),
				},
			]}
		/>
	)
}

function FollowName({ view, follow }: { view: View; follow: Follow }) {
	const href = pathOfAll(follow, view.language)
	return href === undefined ? <>{follow.title}</> : <a href={href}>{follow.title}</a>
}

export function NothingFollowedPage({ view, told }: { view: View; told: Told }) {
	const { manage } = words(view.language)
	return (
		<NarrowPage view={view} title={manage.title}>
			{told === 'stopped' && <Notice kind="ok" title={manage.told.stopped} />}
			<Empty title={manage.none}>
				<p>{manage.noneText}</p>
			</Empty>
		</NarrowPage>
	)
}
