import type { Words } from '@renderer/words/words'
import type { FileFault } from '@shared/domain/posts-csv'
import { unreachable } from '@shared/domain/unreachable'

/** What is wrong with a whole file of posts, and what would help. @param most posts in one file */
export function fileFaultWords(t: Words, fault: FileFault, most: number): string {
  switch (fault.kind) {
    case 'stray-quote':
    case 'open-quote':
      return t(`calendar:file.${fault.kind}`, { line: fault.line })
    case 'too-large':
    case 'no-rows':
      return t(`calendar:file.${fault.kind}`)
    case 'too-many-rows':
      return t('calendar:file.too-many-rows', { count: most })
    case 'columns':
      return [
        ...(fault.missing.length > 0 ? [t('calendar:file.missing', { names: fault.missing.join(', ') })] : []),
        ...(fault.unknown.length > 0
          ? [t('calendar:file.unknown', { names: fault.unknown.map(name => name || '“”').join(', ') })]
          : []),
        ...(fault.twice.length > 0 ? [t('calendar:file.twice', { names: fault.twice.join(', ') })] : []),
      ].join(' ')
    default:
      return unreachable(fault)
  }
}
