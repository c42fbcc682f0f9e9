import type { LookupAddress } from 'node:dns'
import { publicLookup } from '@main/web/public-lookup'
import { expect, test } from 'vitest'

type Answer = { readonly error: string | null; readonly address: string | LookupAddress[] }

const ask = (lookup: ReturnType<typeof publicLookup>, all: boolean): Promise<Answer> =>
  new Promise(done => lookup('example.com', { all }, (error, address) => done({ error: error?.name ?? null, address })))

const open = { address: '8.8.8.8', family: 4 }
const own = { address: '127.0.0.1', family: 4 }

test('N1: what a name server says first is what is connected to; what it says later is looked at again', async () => {
  const answers = [[open], [own]]
  let asked = 0
  const lookup = publicLookup(async () => answers[asked++] ?? [])
  expect(await ask(lookup, true)).toEqual({ error: null, address: [open] })
  expect(asked).toBe(1)
  expect(await ask(lookup, true)).toEqual({ error: 'Error', address: '' })
  expect(asked).toBe(2)
})

test('a connection that wants one address gets the first', async () => {
  const lookup = publicLookup(async () => [open, { address: '1.1.1.1', family: 4 }])
  expect(await ask(lookup, false)).toEqual({ error: null, address: '8.8.8.8' })
})
