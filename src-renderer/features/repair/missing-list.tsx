import type { MissingRows } from '@renderer/database/damage'
import type { TableName } from '@renderer/database/tables'
import { useWords, type WordKey } from '@renderer/words/words'

/** What the user calls the rows of a table; the others are counted together. */
const names: Partial<Record<TableName, WordKey>> = {
  scripts: 'repair:scripts',
  prompts: 'repair:prompts',
  video_assets: 'repair:films',
  media: 'repair:media',
  posts: 'repair:posts',
}

/** What is missing, in the user's words. */
export function MissingList({ missing }: { readonly missing: readonly MissingRows[] }) {
  const t = useWords()
  const named = missing.flatMap(({ table, rows }) => {
    const name = names[table]
    return name ? [t(name, { count: rows })] : []
  })
  const others = missing.filter(({ table }) => !names[table]).reduce((sum, { rows }) => sum + rows, 0)
  const lines = others > 0 ? [...named, t('repair:others', { count: others })] : named
  if (lines.length === 0) return null
  return (
    <ul aria-label={t('repair:missing')} className="flex flex-wrap gap-2">
      {lines.map(line => (
        <li key={line} className="rounded-md bg-warn-wash px-2 py-1 font-medium text-small text-warn">
          {line}
        </li>
      ))}
    </ul>
  )
}
