import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { Dialog } from '@renderer/components/dialog'
import { useWords } from '@renderer/words/words'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { useState } from 'react'
import type { Choices } from './sign-in-store'

type ChooseAccountsProps = {
  readonly platform: ConnectedPlatform
  readonly choices: Choices
  readonly onChoose: (remote_ids: readonly string[]) => void
  readonly onCancel: () => void
}

/** Which of several accounts that one sign-in opened are to be posted to. */
export function ChooseAccounts({ platform, choices, onChoose, onCancel }: ChooseAccountsProps) {
  const t = useWords()
  // Those that are there already get their new tokens too, unless somebody says otherwise.
  const [chosen, setChosen] = useState(() => choices.filter(one => one.isConnected).map(one => one.remote_id))
  const toggle = (id: string, isOn: boolean) =>
    setChosen(before => (isOn ? [...before, id] : before.filter(one => one !== id)))
  const isAll = chosen.length === choices.length
  return (
    <Dialog
      role="alertdialog"
      title={t('accounts:choose', { platform })}
      isOpen
      onClose={onCancel}
      actions={
        <>
          <Button onPress={onCancel}>{t('accounts:cancel')}</Button>
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={() => onChoose(chosen)}>
            {chosen.length === 0 ? t('accounts:connectNone') : t('accounts:connect', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">{t('accounts:chooseText', { count: choices.length })}</p>
      <ul className="flex max-h-80 flex-col gap-3 overflow-y-auto p-1">
        {choices.map(({ remote_id, username, isConnected }) => (
          <li key={remote_id}>
            <CheckRow
              label={username || t('accounts:nameless')}
              detail={isConnected ? t('accounts:isConnected') : remote_id}
              isOn={chosen.includes(remote_id)}
              onChange={isOn => toggle(remote_id, isOn)}
            />
          </li>
        ))}
      </ul>
      {choices.length > 3 ? (
        <div>
          <Button
            size="small"
            variant="quiet"
            onPress={() => setChosen(isAll ? [] : choices.map(one => one.remote_id))}
          >
            {t(isAll ? 'accounts:chooseNone' : 'accounts:chooseAll')}
          </Button>
        </div>
      ) : null}
    </Dialog>
  )
}
