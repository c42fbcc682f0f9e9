import { calls, events } from '@shared/bridge/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'

const schemas = Object.entries(calls).map(([name, { input }]) => [name, z.toJSONSchema(input)] as const)

type Node = { [key: string]: unknown }

/** Every schema inside a schema, with its place. */
function* nodesOf(node: unknown, place: string): Generator<readonly [string, Node]> {
  if (typeof node !== 'object' || node === null) return
  if (!Array.isArray(node) && 'type' in node) yield [place, node as Node]
  for (const [key, child] of Object.entries(node)) yield* nodesOf(child, `${place}.${key}`)
}

test.each(schemas)('I3: %s takes closed objects and bounded strings and lists only', (_name, schema) => {
  for (const [place, node] of nodesOf(schema, 'input')) {
    if (node.type === 'object') expect(node.additionalProperties, place).toBe(false)
    if (node.type === 'array' && !node.prefixItems) expect(node.maxItems, place).toBeDefined()
    const isBounded = 'maxLength' in node || 'format' in node || 'enum' in node || 'const' in node
    if (node.type === 'string') expect(isBounded, place).toBe(true)
  }
})

test('I3: every call says what it takes, what it answers and what it may refuse', () => {
  for (const call of Object.values(calls)) expect(Object.keys(call).sort()).toEqual(['input', 'output', 'problem'])
  for (const event of Object.values(events)) expect(event).toBeInstanceOf(z.ZodType)
})

/**
 * Addresses of the web that the user gives; http and https alone, and each goes through a guarded client. A post's own is opened in the
 * browser, where it is one of its platform.
 */
const addresses = ['publish.show url', 'web.read-page url', 'web.feeds urls', 'writer.set-endpoint base_url']

test('G1: no call takes a path, and few take an address', () => {
  const named = schemas.flatMap(([name, schema]) =>
    [...nodesOf(schema, 'input')].map(([place]) => `${name} ${place.split('.').at(-1)}`),
  )
  expect(named.filter(name => /path|file|folder|url/i.test(name.split(' ')[1] ?? ''))).toEqual(addresses)
})
