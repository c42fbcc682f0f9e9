import { library, type StudioDatabase } from './database'
import { type LibraryState, tableAfter, tableState } from './library-state'
import { isUntouched, type RowChange } from './row-difference'
import { noteNotSaved, noteSaved } from './saved-store'
import { type AnyRow, keyOf, type RowKey, type RowOf, type TableName, tableNames, tables } from './tables'
import { inTurn } from './turn'

/** Reading and writing inside one transaction. Rows are parsed before they are written: a bug then throws and nothing is stored. */
export type RowChanges = {
  get<T extends TableName>(table: T, key: RowKey): Promise<RowOf<T> | undefined>
  /** The rows whose indexed field has this value. */
  where<T extends TableName>(table: T, field: string, value: string): Promise<RowOf<T>[]>
  all<T extends TableName>(table: T): Promise<RowOf<T>[]>
  put<T extends TableName>(table: T, row: RowOf<T>): Promise<void>
  delete(table: TableName, key: RowKey): Promise<void>
}

/** Dexie takes a compound key as an array that it may keep. */
const indexKey = (key: RowKey): string | string[] => (typeof key === 'string' ? key : [...key])

class Changes implements RowChanges {
  readonly made = new Map<string, RowChange>()

  constructor(private readonly database: StudioDatabase) {}

  async get<T extends TableName>(table: T, key: RowKey): Promise<RowOf<T> | undefined> {
    return (await this.database.rowsOf(table).get(indexKey(key))) as RowOf<T> | undefined
  }

  async where<T extends TableName>(table: T, field: string, value: string): Promise<RowOf<T>[]> {
    return (await this.database.rowsOf(table).where(field).equals(value).toArray()) as RowOf<T>[]
  }

  async all<T extends TableName>(table: T): Promise<RowOf<T>[]> {
    return (await this.database.rowsOf(table).toArray()) as RowOf<T>[]
  }

  async put<T extends TableName>(table: T, row: RowOf<T>): Promise<void> {
    const parsed = tables[table].row.parse(row) as AnyRow
    const key = keyOf(table, parsed)
    const before = await this.get(table, key)
    if (before && isUntouched(before, parsed)) return
    await this.database.rowsOf(table).put(parsed)
    this.note({ table, key, before, after: parsed })
  }

  async delete(table: TableName, key: RowKey): Promise<void> {
    const before = await this.get(table, key)
    if (!before) return
    await this.database.rowsOf(table).delete(indexKey(key))
    this.note({ table, key, before, after: undefined })
  }

  /** Several writes to one row are one change, from what it was to what it became. */
  private note(change: RowChange): void {
    const name = `${change.table}:${change.key}`
    const earlier = this.made.get(name)
    this.made.set(name, earlier ? { ...change, before: earlier.before } : change)
  }
}

async function keepCount(database: StudioDatabase, made: readonly RowChange[]): Promise<void> {
  const state = await database._meta.get('library')
  const tables: Record<string, ReturnType<typeof tableState>> = { ...state?.tables }
  for (const { table, before, after } of made) {
    tables[table] = tableAfter(tableState({ tables }, table), table, before, after)
  }
  const next: LibraryState = {
    k: 'library',
    database_id: database.database_id,
    change: (state?.change ?? 0) + 1,
    tables,
  }
  await database._meta.put(next)
}

type Listener = () => void
const listeners = new Set<Listener>()

/** Calls back after every transaction that changed rows; the function that comes back ends it. */
export function onWritten(listen: Listener): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/**
 * Writes rows in their turn and gives back what changed. For what the user does not undo: a setting, a finished render.
 * Edits go through `changeRows`.
 */
export const writeRows = (edit: (rows: RowChanges) => Promise<void>): Promise<RowChange[]> =>
  inTurn(() => writeAtOnce(library(), edit))

/** Writes rows in one transaction without waiting for a turn; for those who hold the turn already, or open a database. */
export async function writeAtOnce(
  database: StudioDatabase,
  edit: (rows: RowChanges) => Promise<void>,
): Promise<RowChange[]> {
  const changes = new Changes(database)
  const write = async () => {
    await edit(changes)
    const made = [...changes.made.values()].filter(change => change.before || change.after)
    if (made.length > 0) await keepCount(database, made)
    return made
  }
  try {
    const made = await database.transaction('rw', [...tableNames, '_meta'], write)
    if (made.length > 0) noteSaved()
    if (made.length > 0) for (const listen of listeners) listen()
    return made
  } catch (error) {
    noteNotSaved()
    throw error
  }
}
