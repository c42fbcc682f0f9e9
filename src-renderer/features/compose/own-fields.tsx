import { useWords } from '@renderer/words/words'
import { textOn, titleOn } from '@shared/domain/compose-post'
import { hashtagCount, utf16Units } from '@shared/domain/count-text'
import type { WordingField } from '@shared/domain/post-wording'
import { countText, textLimits } from '@shared/domain/text-limits'
import { Counter } from './counter'
import { shareAgain, writeOwn } from './edit-set'
import { Field } from './field'
import { HashtagsField } from './hashtags-field'
import { OwnMark } from './own-mark'
import type { Composition, Destination } from './use-composition'

type OwnFieldsProps = { readonly composition: Composition; readonly destination: Destination }

/** Words as one account has them: shared, until one writes others here. */
export function OwnFields({ composition, destination }: OwnFieldsProps) {
  const t = useWords()
  const { post, lock } = destination
  const { post_id, platform } = post
  const { title, hashtags } = textLimits[platform]
  const isReadOnly = !composition.mayEdit || lock !== null
  const isAlone = composition.destinations.length === 1
  const mark = (field: WordingField) =>
    isAlone ? null : (
      <OwnMark
        field={field}
        isOwn={post.own.includes(field)}
        isLocked={isReadOnly}
        onShare={() => void shareAgain(composition.set_id, post_id, field)}
      />
    )
  return (
    <div className="flex flex-col gap-5">
      {title ? (
        <Field
          id="compose-title"
          label={t(title.isNeeded ? 'compose:titleNeeded' : 'compose:field.title')}
          value={post.title}
          maxLength={300}
          isLine
          isReadOnly={isReadOnly}
          mark={mark('title')}
          below={text => <Counter count={utf16Units(titleOn(platform, text))} most={title.stops} />}
          onWrite={words => void writeOwn(post_id, 'title', { title: words })}
        />
      ) : null}
      <Field
        id="compose-caption"
        label={t(platform === 'YouTube' ? 'compose:description' : 'compose:field.caption')}
        value={post.caption}
        maxLength={10_000}
        placeholder={t('compose:captionHint')}
        isReadOnly={isReadOnly}
        mark={mark('caption')}
        below={caption => <Counter {...countText(platform, textOn(platform, { ...post, caption }))} />}
        onWrite={caption => void writeOwn(post_id, 'caption', { caption })}
      />
      <div className="flex flex-col gap-1">
        <HashtagsField
          value={post.hashtags}
          isReadOnly={isReadOnly}
          mark={mark('hashtags')}
          onWrite={tags => void writeOwn(post_id, 'hashtags', { hashtags: tags })}
        />
        {(hashtags.stops ?? hashtags.warns) ? (
          <Counter
            count={hashtagCount(`${titleOn(platform, post.title)} ${textOn(platform, post)}`)}
            most={hashtags.stops ?? hashtags.warns}
          />
        ) : null}
      </div>
      <Field
        id="compose-cta"
        label={t('compose:field.cta')}
        value={post.cta}
        maxLength={500}
        isLine
        placeholder={t('compose:ctaHint')}
        isReadOnly={isReadOnly}
        mark={mark('cta')}
        onWrite={cta => void writeOwn(post_id, 'cta', { cta })}
      />
    </div>
  )
}
