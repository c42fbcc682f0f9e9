import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { Dialog } from '@renderer/components/dialog'
import { FactList } from '@renderer/components/fact-list'
import { spokenLocale, useWords } from '@renderer/words/words'
import type { WritingPreview } from '@shared/bridge/writer-calls'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { closeSending, trustHost, useSendingStore } from './sending-store'
import { costText } from './usage-text'

/** Shows what goes to the model, word for word, before it does. */
export function SendingDialog() {
  const t = useWords()
  const shown = useSendingStore(store => store.shown)
  const [isTrusted, trust] = useState(false)
  const leave = () => closeSending('leave')
  const send = () => {
    if (shown && isTrusted) void trustHost(shown.preview.host)
    closeSending('send')
  }
  const actions = shown?.answer ? (
    <>
      <Button onPress={leave}>{t('write:dontSend')}</Button>
      <Button autoFocus variant="primary" icon={<Send />} onPress={send}>
        {t('write:send')}
      </Button>
    </>
  ) : (
    <Button autoFocus onPress={leave}>
      {t('write:close')}
    </Button>
  )
  return (
    <Dialog
      title={t('write:sendingTitle', { host: shown?.preview.host ?? '' })}
      isOpen={shown !== null}
      isWide
      onClose={leave}
      closeLabel={t('write:close')}
      actions={actions}
    >
      {shown ? (
        <div className="flex w-2xl max-w-full flex-col gap-4">
          <Figures preview={shown.preview} />
          <Messages preview={shown.preview} />
          {shown.answer ? (
            <CheckRow
              label={t('write:trust', { host: shown.preview.host })}
              detail={t('write:trustDetail')}
              isOn={isTrusted}
              onChange={trust}
            />
          ) : null}
        </div>
      ) : null}
    </Dialog>
  )
}

function Figures({ preview }: { readonly preview: WritingPreview }) {
  const t = useWords()
  const number = new Intl.NumberFormat(spokenLocale())
  const facts: readonly (readonly [string, string])[] = [
    [t('write:model'), preview.model],
    [t('write:goes'), t('write:about', { tokens: number.format(preview.tokens_in) })],
    [t('write:comes'), t('write:about', { tokens: number.format(preview.tokens_out) })],
    [t('write:cost'), preview.cost === null ? t('write:costUnknown') : costText(preview.cost)],
  ]
  return <FactList facts={facts} className="grid-cols-4" />
}

function Messages({ preview }: { readonly preview: WritingPreview }) {
  const t = useWords()
  return (
    <section
      aria-label={t('write:messages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard
      tabIndex={0}
      className="flex max-h-80 flex-col gap-4 overflow-y-auto rounded-lg bg-sunken p-4"
    >
      {preview.messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change
        <div key={index} className="flex flex-col gap-1">
          <h3 className="font-medium text-ink-faint text-small">{t(`write:role.${message.role}`)}</h3>
          <p dir="auto" data-selectable className="wrap-anywhere whitespace-pre-wrap text-small">
            {message.text}
          </p>
        </div>
      ))}
    </section>
  )
}
