import { MenuButton } from '@renderer/components/menu-button'
import { useTaggedPosts } from '@renderer/database/idea-queries'
import { useSetting } from '@renderer/database/queries'
import { spokenLocale, useWords } from '@renderer/words/words'
import { type HashtagUse, hashtagUse } from '@shared/domain/hashtag-use'
import { hashtagsIn } from '@shared/domain/hashtags'
import type { Idea } from '@shared/domain/idea'
import { Hash } from 'lucide-react'
import { useMemo } from 'react'
import { DetailPart } from './detail-part'
import { insertHashtags } from './edit-ideas'

/** The hashtags in an idea with what they were used for and did before, and the kept sets to put in. */
export function IdeaHashtags({ idea, ideas }: { readonly idea: Idea; readonly ideas: readonly Idea[] }) {
  const t = useWords()
  const posts = useTaggedPosts()
  const sets = useSetting('hashtag_sets') ?? []
  const hashtags = useMemo(() => hashtagsIn(idea.prompt.content), [idea.prompt.content])
  const others = useMemo(
    () =>
      hashtags.length === 0 ? [] : ideas.filter(one => one.id !== idea.id).map(one => hashtagsIn(one.prompt.content)),
    [ideas, idea.id, hashtags],
  )
  const uses = posts ? hashtagUse(hashtags, others, posts) : []
  const insert = sets.length > 0 && (
    <MenuButton
      label={t('ideas:insertSet')}
      icon={<Hash />}
      size="small"
      entries={sets.map(set => ({
        id: set.name,
        label: set.name,
        act: () => void insertHashtags(idea.id, set.hashtags),
      }))}
    />
  )
  if (hashtags.length === 0 && !insert) return null
  return (
    <DetailPart title={t('ideas:hashtags')} end={insert}>
      {hashtags.length === 0 ? <p className="text-ink-faint text-small">{t('ideas:noHashtags')}</p> : null}
      <ul className="flex flex-col gap-2 empty:hidden">
        {uses.map(use => (
          <li key={use.hashtag} className="flex items-baseline gap-3">
            <bdi className="shrink-0 font-medium">#{use.hashtag}</bdi>
            <UseLine use={use} />
          </li>
        ))}
      </ul>
    </DetailPart>
  )
}

function UseLine({ use }: { readonly use: HashtagUse }) {
  const t = useWords()
  const { ideas, posts, medianViews, measured } = use
  const parts = [
    ideas > 0 ? t('ideas:use.ideas', { count: ideas }) : '',
    posts > 0 ? t('ideas:use.posts', { count: posts }) : '',
    medianViews !== null
      ? t('ideas:use.views', { views: new Intl.NumberFormat(spokenLocale()).format(medianViews), count: measured })
      : posts > 0
        ? t('ideas:use.noNumbers')
        : '',
  ].filter(part => part !== '')
  return (
    <span className="min-w-0 text-ink-faint text-small tabular-nums">
      {parts.length > 0 ? parts.join(' · ') : t('ideas:use.never')}
    </span>
  )
}
