import { CheckRow } from '@renderer/components/check-row'
import { useWords } from '@renderer/words/words'
import type { ChoicesOf } from '@shared/domain/post-choices'
import { unreachable } from '@shared/domain/unreachable'
import { choose } from './edit-set'
import { Part } from './part'
import { TiktokFields } from './tiktok-fields'
import type { Destination } from './use-composition'
import { YoutubeFields } from './youtube-fields'

type PlatformFieldsProps = { readonly destination: Destination; readonly isReadOnly: boolean }

/** What a platform asks besides words and film. */
export function PlatformFields({ destination, isReadOnly }: PlatformFieldsProps) {
  const t = useWords()
  const { post, name } = destination
  const { choices } = post
  switch (choices.platform) {
    case 'TikTok':
      return <TiktokFields destination={destination} choices={choices} isReadOnly={isReadOnly} />
    case 'YouTube':
      return <YoutubeFields destination={destination} choices={choices} isReadOnly={isReadOnly} />
    case 'Instagram':
      return <InstagramFields destination={destination} choices={choices} isReadOnly={isReadOnly} />
    case 'Facebook':
      return (
        <Part title={t('compose:facebook.form')}>
          <p className="text-ink-soft">
            {t('compose:facebook.page')} <bdi className="font-semibold text-ink">{name}</bdi>.{' '}
            {t('compose:facebook.means')}
          </p>
        </Part>
      )
    case 'SpillApp':
    case 'FanBase':
      return (
        <Part title={t('compose:byHand.form', { platform: t(`posts:platform.${choices.platform}`) })}>
          <p className="text-ink-soft">{t('compose:byHand.means')}</p>
          <ol className="flex list-decimal flex-col gap-1 ps-5 text-ink-soft">
            {(['film', 'words', 'phone', 'done'] as const).map(step => (
              <li key={step}>{t(`compose:byHand.${step}`)}</li>
            ))}
          </ol>
        </Part>
      )
    default:
      return unreachable(choices)
  }
}

type InstagramFieldsProps = PlatformFieldsProps & { readonly choices: ChoicesOf<'Instagram'> }

function InstagramFields({ destination, choices, isReadOnly }: InstagramFieldsProps) {
  const t = useWords()
  const set = (change: Partial<ChoicesOf<'Instagram'>>) =>
    void choose<ChoicesOf<'Instagram'>>(destination.post.post_id, change)
  return (
    <Part title={t('compose:instagram.form')}>
      <CheckRow
        label={t('compose:instagram.feed')}
        detail={t('compose:instagram.feedDetail')}
        isOn={choices.shareToFeed}
        isDisabled={isReadOnly}
        onChange={shareToFeed => set({ shareToFeed })}
      />
      <CheckRow
        label={t('compose:aiMade')}
        detail={t('compose:instagram.aiDetail')}
        isOn={choices.isAiMade}
        isDisabled={isReadOnly}
        onChange={isAiMade => set({ isAiMade })}
      />
    </Part>
  )
}
