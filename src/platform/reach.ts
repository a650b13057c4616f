import ipaddr from 'ipaddr.js'
import * as z from 'zod'
import type { Config } from './config.ts'

/** Which machines the installation may call on somebody's wish: never by that wish into its own network. */
export type Reach = {
	/** Networks of the operator's, beside the internet. */
	networks: readonly string[]
	/** A demonstration may call itself and its neighbours on the same machine, without TLS too. */
	loopback: boolean
}

export function reachOf({ callableNetworks, demo }: Pick<Config, 'callableNetworks' | 'demo'>): Reach {
	return { networks: callableNetworks, loopback: demo }
}

/** Everything that is not plainly an address of the internet is refused, the kinds that nobody has thought of included. */
export function mayReach(reach: Reach, address: string): boolean {
	if (!ipaddr.isValid(address)) return false
	// `::ffff:10.0.0.1` is 10.0.0.1.
	const ip = ipaddr.process(address)
	if (isIn(ip, reach.networks)) return true
	if (ip.range() === 'loopback') return reach.loopback
	return ip.range() === 'unicast' && (ip.kind() === 'ipv4' || isIn(ip, [GLOBAL_IPV6]))
}

/** RFC 4291: the only block that is given out; what is outside it may still mean IPv4 to somebody's machine. */
const GLOBAL_IPV6 = '2000::/3'

function isIn(ip: ReturnType<typeof ipaddr.process>, networks: readonly string[]): boolean {
	return networks
		.map((network) => ipaddr.parseCIDR(network))
		.some(([net, bits]) => net.kind() === ip.kind() && ip.match(net, bits))
}

export function isNetwork(text: string): boolean {
	return ipaddr.isValidCIDR(text)
}

export type AddressFault = 'addressWrong' | 'addressPlain' | 'addressSecret' | 'addressInside'

/** What can be said of an address before anybody is asked where its name leads. */
export function addressFault(reach: Reach, text: string): AddressFault | undefined {
	if (!URL.canParse(text)) return 'addressWrong'
	const url = new URL(text)
	if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'addressWrong'
	if (url.username !== '' || url.password !== '') return 'addressSecret'
	const host = hostOf(url)
	const isLocal = host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback')
	if (url.protocol === 'http:' && !(isLocal && reach.loopback)) return 'addressPlain'
	if (isLocal ? !mayReach(reach, '127.0.0.1') : ipaddr.isValid(host) && !mayReach(reach, host)) return 'addressInside'
	return undefined
}

/** The address that somebody wishes to be called at, in a form. */
export function addressField(reach: Reach) {
	return z
		.string('addressMissing')
		.trim()
		.min(1, 'addressMissing')
		.max(2000, 'addressLong')
		.superRefine((address, context) => {
			const fault = addressFault(reach, address)
			if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
		})
}

/** Without the brackets around an IPv6 address. */
export function hostOf(url: URL): string {
	return url.hostname.replace(/^\[(.*)\]$/, '$1')
}
