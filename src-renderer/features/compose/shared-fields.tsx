import { Button } from '@renderer/components/button'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { useWords } from '@renderer/words/words'
import { textOn } from '@shared/domain/compose-post'
import { isAllOwn } from '@shared/domain/compose-set'
import type { Post } from '@shared/domain/post'
import { sharedWording, type WordingField } from '@shared/domain/post-wording'
import { countText, textLimits } from '@shared/domain/text-limits'
import { Counter } from './counter'
import { shareAll, writeShared } from './edit-set'
import { Field } from './field'
import { HashtagsField } from './hashtags-field'
import type { Composition } from './use-composition'

/** What is written once for every account. */
export function SharedFields({ composition }: { readonly composition: Composition }) {
  const t = useWords()
  const { set_id, mayEdit } = composition
  const open = composition.destinations.filter(one => one.lock === null).map(one => one.post)
  const wording = sharedWording(open)
  const isFixed = (field: WordingField) => !mayEdit || open.length === 0 || isAllOwn(open, field)
  const mark = (field: WordingField) => <SharedMark composition={composition} open={open} field={field} />
  return (
    <div className="flex flex-col gap-5">
      {open.some(post => textLimits[post.platform].title) ? (
        <Field
          id="compose-title"
          label={t('compose:field.title')}
          value={wording.title}
          maxLength={300}
          isLine
          isReadOnly={isFixed('title')}
          mark={mark('title')}
          onWrite={title => void writeShared(set_id, 'title', { title })}
        />
      ) : null}
      <Field
        id="compose-caption"
        label={t('compose:field.caption')}
        value={wording.caption}
        maxLength={10_000}
        placeholder={t('compose:captionHint')}
        isReadOnly={isFixed('caption')}
        mark={mark('caption')}
        below={caption => <Counters posts={open} caption={caption} />}
        onWrite={caption => void writeShared(set_id, 'caption', { caption })}
      />
      <HashtagsField
        value={wording.hashtags}
        isReadOnly={isFixed('hashtags')}
        mark={mark('hashtags')}
        onWrite={hashtags => void writeShared(set_id, 'hashtags', { hashtags })}
      />
      <Field
        id="compose-cta"
        label={t('compose:field.cta')}
        value={wording.cta}
        maxLength={500}
        isLine
        placeholder={t('compose:ctaHint')}
        isReadOnly={isFixed('cta')}
        mark={mark('cta')}
        onWrite={cta => void writeShared(set_id, 'cta', { cta })}
      />
    </div>
  )
}

type SharedMarkProps = {
  readonly composition: Composition
  readonly open: readonly Post[]
  readonly field: WordingField
}

/** Names the accounts that a shared field does not reach. */
function SharedMark({ composition, open, field }: SharedMarkProps) {
  const t = useWords()
  const own = composition.destinations.filter(({ post, lock }) => lock === null && post.own.includes(field))
  if (own.length === 0) return null
  if (isAllOwn(open, field)) {
    return (
      <span className="flex items-center gap-2 text-small text-warn">
        {t('compose:allOwn')}
        {composition.mayEdit ? (
          <Button size="small" onPress={() => void shareAll(composition.set_id, field)}>
            {t('compose:shareAll')}
          </Button>
        ) : null}
      </span>
    )
  }
  return (
    <span className="flex flex-wrap items-center gap-1.5 text-ink-faint text-small">
      {t('compose:notFor')}
      {own.map(({ post, name }) => (
        <span key={post.post_id} className="inline-flex items-center gap-1">
          <PlatformMark platform={post.platform} />
          <bdi>{name}</bdi>
        </span>
      ))}
    </span>
  )
}

/** How long the shared text is on each platform that wears it. */
function Counters({ posts, caption }: { readonly posts: readonly Post[]; readonly caption: string }) {
  const wearing = posts.filter(post => !post.own.includes('caption'))
  const firsts = wearing.filter((post, at) => wearing.findIndex(one => one.platform === post.platform) === at)
  return firsts.map(post => (
    <span key={post.platform} className="inline-flex items-center gap-1.5">
      <PlatformMark platform={post.platform} />
      <Counter {...countText(post.platform, textOn(post.platform, { ...post, caption }))} />
    </span>
  ))
}
