import { IconButton } from '@renderer/components/icon-button'
import { MenuButton } from '@renderer/components/menu-button'
import { TagField } from '@renderer/components/tag-field'
import { usePosts } from '@renderer/database/post-queries'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { asHashtag, hashtagKey } from '@shared/domain/hashtags'
import { Hash, X } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'

type HashtagsFieldProps = {
  readonly value: readonly string[]
  readonly isReadOnly: boolean
  readonly mark?: ReactNode
  readonly onWrite: (hashtags: string[]) => void
}

/** How often hashtags stand in posts, the commonest first. */
function useKnownHashtags() {
  const posts = usePosts()
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const tag of (posts ?? []).flatMap(post => post.hashtags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count)
  }, [posts])
}

/** Hashtags that stand under the text, with those used before and the kept sets at hand. */
export function HashtagsField({ value, isReadOnly, mark, onWrite }: HashtagsFieldProps) {
  const t = useWords()
  const known = useKnownHashtags()
  const sets = useSetting('hashtag_sets') ?? []
  const add = (tags: readonly string[]) => {
    const has = new Set(value.map(hashtagKey))
    const fresh = tags.map(asHashtag).filter(tag => tag !== '' && !has.has(hashtagKey(tag)))
    if (fresh.length > 0) onWrite([...value, ...new Set(fresh)].slice(0, 100))
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3">
        <span className="grow font-medium text-small">{t('compose:field.hashtags')}</span>
        {mark}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        <ul aria-label={t('compose:field.hashtags')} className="contents">
          {value.map(tag => (
            <li
              key={tag}
              className="flex h-7 items-center gap-0.5 rounded-full bg-wash-strong ps-2.5 pe-0.5 text-small"
            >
              <bdi>#{tag}</bdi>
              {isReadOnly ? <span className="w-2" /> : null}
              {isReadOnly ? null : (
                <IconButton
                  size="small"
                  label={t('compose:removeHashtag', { tag })}
                  icon={<X />}
                  onPress={() => onWrite(value.filter(one => one !== tag))}
                />
              )}
            </li>
          ))}
        </ul>
        {isReadOnly ? null : (
          <>
            <TagField
              label={t('compose:addHashtag')}
              known={known}
              without={value}
              onAdd={typed => add(typed.split(/[\s,;]+/u))}
            />
            {sets.length > 0 ? (
              <MenuButton
                label={t('compose:hashtagSets')}
                icon={<Hash />}
                size="small"
                entries={sets.map(set => ({ id: set.name, label: set.name, act: () => add(set.hashtags) }))}
              />
            ) : null}
          </>
        )}
      </div>
    </div>
  )
}
