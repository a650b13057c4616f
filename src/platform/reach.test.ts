import { describe, expect, test } from 'vitest'
import { addressFault, mayReach, type Reach } from './reach.ts'

const outside: Reach = { networks: [], loopback: false }
const demonstration: Reach = { networks: [], loopback: true }

describe('on the internet', () => {
	test.for(['93.184.215.14', '2a00:1450:4001::1', '::ffff:93.184.215.14'])('%s may be called', (address) => {
		expect(mayReach(outside, address)).toBe(true)
	})
})

describe('inside', () => {
	test.for([
		'10.1.2.3',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'127.0.0.1',
		'127.1.2.3',
		'0.0.0.0',
		'0.1.2.3',
		'169.254.169.254',
		'100.64.0.1',
		'192.0.0.8',
		'192.0.2.1',
		'198.18.0.1',
		'224.0.0.1',
		'240.0.0.1',
		'255.255.255.255',
		'::',
		'::1',
		'::127.0.0.1',
		'::ffff:127.0.0.1',
		'::ffff:10.0.0.1',
		'::ffff:a9fe:a9fe',
		'64:ff9b::7f00:1',
		'64:ff9b:1::7f00:1',
		'2002:7f00:1::',
		'2001::1',
		'2001:db8::1',
		'fe80::1',
		'fe80::1%eth0',
		'fec0::1',
		'fc00::1',
		'fd12:3456::1',
		'ff02::1',
		'no address',
		'',
	])('%s may not be called', (address) => {
		expect(mayReach(outside, address)).toBe(false)
	})
})

test('a demonstration may call its own machine, and nothing else inside', () => {
	const called = ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '169.254.169.254']

	expect(called.filter((address) => mayReach(demonstration, address))).toEqual(called.slice(0, 3))
})

test('the operator may open a network, however its addresses are written', () => {
	const opened: Reach = { networks: ['10.20.0.0/16', 'fd12:3456::/32'], loopback: false }
	const called = ['10.20.255.1', '::ffff:10.20.0.1', 'fd12:3456::9', '10.21.0.1', 'fd12:3457::9', '127.0.0.1']

	expect(called.filter((address) => mayReach(opened, address))).toEqual(called.slice(0, 3))
})

describe('an address', () => {
	test.for<[string, ReturnType<typeof addressFault>, ReturnType<typeof addressFault>]>([
		['https://esdh.example.dk/torvet?key=1', undefined, undefined],
		['https://93.184.215.14/', undefined, undefined],
		['esdh.example.dk', 'addressWrong', 'addressWrong'],
		['ftp://esdh.example.dk/', 'addressWrong', 'addressWrong'],
		['https://', 'addressWrong', 'addressWrong'],
		['http://esdh.example.dk/', 'addressPlain', 'addressPlain'],
		['http://10.0.0.1/', 'addressPlain', 'addressPlain'],
		['https://navn:kode@esdh.example.dk/', 'addressSecret', 'addressSecret'],
		['https://navn@esdh.example.dk/', 'addressSecret', 'addressSecret'],
		['https://10.0.0.1/', 'addressInside', 'addressInside'],
		['https://[fd00::1]/', 'addressInside', 'addressInside'],
		['https://0x7f000001/', 'addressInside', undefined],
		['https://2130706433/', 'addressInside', undefined],
		['https://[::ffff:127.0.0.1]/', 'addressInside', undefined],
		['https://localhost/', 'addressInside', undefined],
		['http://localhost:4000/', 'addressPlain', undefined],
		['http://127.0.0.1:4000/', 'addressPlain', undefined],
		['http://[::1]:4000/', 'addressPlain', undefined],
	])('%s is %s, in a demonstration %s', ([address, fault, shown]) => {
		expect([addressFault(outside, address), addressFault(demonstration, address)]).toEqual([fault, shown])
	})
})
