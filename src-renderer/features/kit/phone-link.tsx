import { Button } from '@renderer/components/button'
import { clockTime } from '@renderer/components/format-time'
import { useWords } from '@renderer/words/words'
import type { MediaId } from '@shared/domain/ids'
import { QrCode } from 'lucide-react'
import { QrPicture } from './qr-picture'
import { useHandOver } from './use-hand-over'

type PhoneLinkProps = { readonly media_id: MediaId; readonly name: string }

/** The film for a phone on the same network, by a code to be scanned. */
export function PhoneLink({ media_id, name }: PhoneLinkProps) {
  const t = useWords()
  const { state, open, close } = useHandOver(media_id, name)
  if (state.kind === 'open') {
    return (
      <div className="flex flex-col gap-2">
        <QrPicture text={state.offer.url} label={t('kit:qr')} />
        <p className="text-ink-soft text-small">{t('kit:scan')}</p>
        <p data-selectable dir="ltr" className="wrap-anywhere text-small">
          {state.offer.url}
        </p>
        <p role="timer" className="text-ink-soft text-small tabular-nums">
          {t('kit:endsIn', { time: clockTime(state.secondsLeft) })}
        </p>
        <Button size="small" onPress={() => void close()}>
          {t('kit:endLink')}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <Button icon={<QrCode />} isDisabled={state.kind === 'opening'} onPress={() => void open()}>
        {t('kit:toPhone')}
      </Button>
      <p role="status" className="text-ink-soft text-small">
        {state.kind === 'closed' || state.kind === 'opening' ? '' : t(`kit:link.${state.kind}`)}
      </p>
    </div>
  )
}
