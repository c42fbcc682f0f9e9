import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { TextField } from '@renderer/components/text-field'
import { useWords } from '@renderer/words/words'
import type { AccountNameFault } from '@shared/domain/account-row'
import type { Platform } from '@shared/domain/platform'
import { useState } from 'react'
import { addByHand } from './add-by-hand'

type ByHandDialogProps = { readonly platform: Platform; readonly onClose: () => void }

/** Adds an account by its name alone: of a platform that lets nobody but a person post. */
export function ByHandDialog({ platform, onClose }: ByHandDialogProps) {
  const t = useWords()
  const [name, setName] = useState('')
  const [fault, setFault] = useState<AccountNameFault | null>(null)
  const add = async () => {
    const added = await addByHand(platform, name)
    if (added.ok) onClose()
    else setFault(added.problem)
  }
  return (
    <Dialog title={t('accounts:addTo', { platform })} isOpen onClose={onClose} closeLabel={t('accounts:close')}>
      <p className="text-ink-soft">{t('accounts:byHandWhy', { platform })}</p>
      <form
        className="flex flex-col gap-2"
        onSubmit={event => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('accounts:nameAt', { platform })}
          autoFocus
          maxLength={200}
          placeholder="@"
          value={name}
          onChange={text => {
            setName(text)
            setFault(null)
          }}
        />
        {fault ? (
          <p role="alert" className="text-bad text-small">
            {t(`accounts:name.${fault}`, { platform })}
          </p>
        ) : null}
        <div className="flex justify-end gap-2 pt-2">
          <Button onPress={onClose}>{t('accounts:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('accounts:addIt')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
