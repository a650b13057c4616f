type Route = { method: string; path: string }

/** Pages of an application at which nobody looked. */
export function forgottenRoutes(routes: readonly Route[], visited: Iterable<string>): string[] {
	const paths = [...visited]
	// What was uploaded is no page, nor what programs read.
	const isPage = (path: string) => !path.includes('*') && !/^\/(files|api\/v\d+)\//.test(path)
	const pages = routes.filter(({ method, path }) => method === 'GET' && isPage(path))
	const addresses = new Set(pages.flatMap(({ path }) => alternatives(path)))
	return [...addresses].filter((route) => !paths.some((path) => shapeOf(route).test(path)))
}

/** `/x/:parts{(?:a|b)}/new` is two pages. */
function alternatives(route: string): string[] {
	const [whole = '', names = ''] = /:\w+\{\(\?:([^)]*)\)\}/.exec(route) ?? []
	return whole === '' ? [route] : names.split('|').map((name) => route.replace(whole, name))
}

/** A fixed word such as `new` is a page of its own, never the name of something. */
export function shapeOf(route: string): RegExp {
	return new RegExp(`^${route.replaceAll(/:\w+/g, '(?!new$|new/)[^/]+')}$`)
}
