import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { type ApiToken, lifetimes, scopes, whyNotAnother } from './token.ts'

export type TokenDraft = { name?: string; days?: string; scopes?: string[] }

export type TokensPageProps = {
	view: View
	tokens: readonly ApiToken[]
	at: Date
	draft?: TokenDraft | undefined
	faults?: Faults | undefined
	/** The secret of the one that was just made. */
	made?: { name: string; secret: string } | undefined
	revoked?: boolean | undefined
}

export function TokensPage(props: TokensPageProps) {
	const { view, made, revoked, faults } = props
	const { title, account, lead, guide, revoked: gone } = words(view.language)
	return (
		<PublicLayout view={view} title={title} faults={faults}>
			<div class="wrap sec flow" style={{ '--flow': '1.5rem' }}>
				<Crumbs language={view.language} crumbs={[{ label: account, href: '/account' }, { label: title }]} />
				<h1>{title}</h1>
				<p class="lead">{lead}</p>
				<p>
					<a href="/api">{guide}</a>
				</p>
				{made && <MadeNotice view={view} made={made} />}
				{revoked && <Notice kind="ok" title={gone} />}
				<TokenList {...props} />
				<TokenFields {...props} />
			</div>
		</PublicLayout>
	)
}

function MadeNotice({
	view,
	made,
}: Required<Pick<TokensPageProps, 'view'>> & { made: { name: string; secret: string } }) {
	const said = words(view.language).made
	return (
		<Notice kind="ok" title={said.title}>
			<p>{said.text}</p>
			<TextField name="secret" label={said.secret(made.name)} value={made.secret} readonly autocomplete="off" />
		</Notice>
	)
}

function TokenList({ view, tokens, at }: TokensPageProps) {
	const { list, scopes: names } = words(view.language)
	if (tokens.length === 0) return <p>{list.none}</p>
	const time = (instant: Date) => formatDateTime(view.language, instant, HOME_TIME_ZONE)
	return (
		<Table
			caption={list.title}
			rows={tokens}
			rowKey={({ id }) => id}
			columns={[
				{ heading: list.name, cell: ({ name, ending }) => <NameCell name={name} ending={list.ending(ending)} /> },
				{ heading: list.scopes, cell: (token) => token.scopes.map((scope) => names[scope].label).join(', ') || '–' },
				{
					heading: list.expires,
					cell: ({ expiresAt }) => (expiresAt <= at ? list.expired(time(expiresAt)) : time(expiresAt)),
				},
				{ heading: list.used, cell: ({ lastUsedAt }) => (lastUsedAt === null ? list.never : time(lastUsedAt)) },
				{ heading: list.action, headingHidden: true, cell: (token) => <RevokeForm {...{ view, token, at }} /> },
			]}
		/>
	)
}

function NameCell({ name, ending }: { name: string; ending: string }) {
	return (
		<>
			{name} <small class="muted">{ending}</small>
		</>
	)
}

function RevokeForm({ view, token, at }: { view: View; token: ApiToken; at: Date }) {
	const { list } = words(view.language)
	return (
		<form method="post" action={`/account/tokens/${token.id}/revocation`}>
			<Button kind="second">
				{token.expiresAt <= at ? list.remove : list.revoke}
				<span class="vh"> {list.what(token.name)}</span>
			</Button>
		</form>
	)
}

function TokenFields({ view, tokens, draft = {}, faults }: TokensPageProps) {
	const { form, scopes: names } = words(view.language)
	if (whyNotAnother(tokens.length)) return <Notice kind="info" title={form.full} />
	return (
		<form
			method="post"
			action="/account/tokens"
			class="flow"
			style={{ '--field': 'var(--measure)', '--flow': '1.5rem' }}
		>
			<ErrorSummary language={view.language} faults={faults} />
			<h2>{form.title}</h2>
			<TextField
				name="name"
				label={form.name}
				hint={form.nameHint}
				value={draft.name}
				fault={faults?.['name']}
				autocomplete="off"
			/>
			<ChoiceGroup
				kind="one"
				name="days"
				label={form.days}
				value={draft.days ?? '90'}
				fault={faults?.['days']}
				options={lifetimes.map((days) => ({ value: String(days), label: form.lifetimes[days] }))}
			/>
			<ChoiceGroup
				kind="many"
				name="scopes"
				label={form.scopes}
				hint={form.scopesHint}
				value={draft.scopes ?? []}
				fault={faults?.['scopes']}
				options={scopes.map((scope) => ({ value: scope, ...names[scope] }))}
			/>
			<p>
				<Button>{form.make}</Button>
			</p>
		</form>
	)
}
