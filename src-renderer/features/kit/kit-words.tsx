import { useWords } from '@renderer/words/words'
import { textOn, titleOn } from '@shared/domain/compose-post'
import { asHashtag } from '@shared/domain/hashtags'
import type { Post } from '@shared/domain/post'
import { countText } from '@shared/domain/text-limits'
import { CopyField } from './copy-field'

/** The words as they are to stand there, each to be copied by itself. */
export function KitWords({ post }: { readonly post: Post }) {
  const t = useWords()
  const { platform, caption, cta, hashtags } = post
  const text = textOn(platform, { caption, cta, hashtags })
  const title = titleOn(platform, post.title)
  const tags = hashtags
    .map(asHashtag)
    .filter(Boolean)
    .map(name => `#${name}`)
    .join(' ')
  const { count, most } = countText(platform, text)
  const isLong = most !== null && count > most
  return (
    <section aria-label={t('kit:words')} className="flex flex-col gap-4">
      {title ? <CopyField label={t('kit:title')} text={title} /> : null}
      {text ? (
        <CopyField
          label={t('kit:text')}
          text={text}
          note={most === null ? '' : t(isLong ? 'kit:countLong' : 'kit:count', { count, most })}
          isWarning={isLong}
          isMain
        />
      ) : (
        <p className="text-ink-soft">{t('kit:noText')}</p>
      )}
      {tags ? <CopyField label={t('kit:hashtags')} text={tags} /> : null}
    </section>
  )
}
