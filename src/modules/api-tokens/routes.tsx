import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { change, idParam, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { makeToken, TokenForm } from './make-token.ts'
import { words } from './messages.ts'
import { listTokens } from './queries.ts'
import { revokeToken } from './revoke-token.ts'
import { whyNotAnother } from './token.ts'
import { type TokenDraft, TokensPage, type TokensPageProps } from './tokens.page.tsx'

export const apiTokensRoutes = new Hono<Web>()

apiTokensRoutes.get('/account/tokens', (c) => showTokens(c, { revoked: c.req.query('told') === 'revoked' }))

/** Answers with the page itself, because the secret is shown once and stands in no address. */
apiTokensRoutes.post('/account/tokens', async (c) => {
	const actor = signedIn(c)
	const form = await readForm(c, TokenForm, words(c.get('view').language).faults)
	const draft = form.draft as TokenDraft
	if (!form.ok) return showTokens(c, { draft, faults: form.faults }, 422)
	if (whyNotAnother((await listTokens(c.get('db'), actor.id)).length)) return showTokens(c, { draft }, 409)
	const secret = await change(c, (tx) => makeToken(tx, actor, form.value))
	return showTokens(c, { made: { name: form.value.name, secret } })
})

apiTokensRoutes.post('/account/tokens/:id/revocation', async (c) => {
	const id = idParam<'apiToken'>(c, 'id')
	await change(c, (tx, actor) => revokeToken(tx, actor, id))
	return c.redirect('/account/tokens?told=revoked', 303)
})

type State = Partial<Pick<TokensPageProps, 'draft' | 'faults' | 'made' | 'revoked'>>

async function showTokens(c: Context<Web>, state: State, status: Status = 200) {
	const tokens = await listTokens(c.get('db'), signedIn(c).id)
	return page(c, <TokensPage view={c.get('view')} tokens={tokens} at={now()} {...state} />, status)
}
