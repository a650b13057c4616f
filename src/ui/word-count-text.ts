export type CountWording = { readonly within: string; readonly overOne: string; readonly overOther: string }

/** The sentence under a text with a limit, the same on the server and in the browser. */
export function wordCountText({ within, overOne, overOther }: CountWording, count: number, limit: number): string {
	const over = count - limit
	const pattern = over <= 0 ? within : over === 1 ? overOne : overOther
	return pattern.replace('{over}', `${over}`).replace('{count}', `${count}`).replace('{limit}', `${limit}`)
}
