import type { Page } from '@playwright/test'
import { type LibraryState, tableAfter, tableState } from '@renderer/database/library-state'
import { type RowOf, type TableName, tables } from '@renderer/database/tables'

type Laid = { readonly [T in TableName]?: readonly RowOf<T>[] }

/** Every row of a table, as it lies in the open library. */
export const rowsIn = <T extends TableName>(page: Page, table: T): Promise<RowOf<T>[]> =>
  page.evaluate(readTable, table) as Promise<RowOf<T>[]>

/**
 * Puts rows into the open library as the app would have in time, new ones and others in place of those with their key, with the count that
 * it keeps of itself, and opens the page again.
 */
export async function layRows(page: Page, laid: Laid): Promise<void> {
  const [state] = (await page.evaluate(readTable, '_meta')) as LibraryState[]
  if (!state) throw new Error('The library keeps no count of itself')
  const counted = { ...state.tables }
  for (const [name, rows = []] of Object.entries(laid)) {
    const table = name as TableName
    const field = tables[table].key[0] as string
    const before = new Map((await rowsIn(page, table)).map(row => [keyIn(row, field), row]))
    for (const row of rows) {
      const sum = tableState({ tables: counted }, table)
      counted[table] = tableAfter(sum, table, before.get(keyIn(row, field)), row)
    }
  }
  const meta = { ...state, change: state.change + 1, tables: counted }
  await page.evaluate(writeTables, { ...laid, _meta: [meta] } as Record<string, readonly object[]>)
  await page.reload()
}

const keyIn = (row: object, field: string): unknown => (row as Record<string, unknown>)[field]

async function readTable(table: string): Promise<unknown[]> {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('beatreel-'))
  const request = indexedDB.open(found?.name ?? '')
  await new Promise(done => request.addEventListener('success', done, { once: true }))
  const asked = request.result.transaction(table).objectStore(table).getAll()
  await new Promise(done => asked.addEventListener('success', done, { once: true }))
  request.result.close()
  return asked.result
}

async function writeTables(laid: Record<string, readonly object[]>): Promise<void> {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('beatreel-'))
  const request = indexedDB.open(found?.name ?? '')
  await new Promise(done => request.addEventListener('success', done, { once: true }))
  const write = request.result.transaction(Object.keys(laid), 'readwrite')
  for (const [table, rows] of Object.entries(laid)) for (const row of rows) write.objectStore(table).put(row)
  await new Promise(done => write.addEventListener('complete', done, { once: true }))
  request.result.close()
}
