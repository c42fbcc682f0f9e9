import type { Words } from '@renderer/words/words'

type TagChipsProps = { readonly t: Words; readonly tags: readonly string[]; readonly most: number }

/** Tags in a line, the rest as a count. */
export function TagChips({ t, tags, most }: TagChipsProps) {
  const rest = tags.length - most
  return (
    <>
      {tags.slice(0, most).map(tag => (
        <bdi key={tag} className="max-w-32 truncate rounded-full bg-wash px-2 text-ink-soft text-micro">
          {tag}
        </bdi>
      ))}
      {rest > 0 ? (
        <span className="text-ink-faint text-micro" title={tags.slice(most).join(', ')}>
          {t('ideas:moreTags', { count: rest })}
        </span>
      ) : null}
    </>
  )
}
