import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { TextField } from '@renderer/components/text-field'
import { refreshAccounts } from '@renderer/publishing/accounts-store'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { AccountsState } from '@shared/bridge/account-calls'
import { type AppKeyFacts, appKeyFaultsIn } from '@shared/domain/app-keys'
import { ClipboardPaste, KeyRound, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { keyFaultWords, noKeyFaults } from './key-words'
import { providerFacts } from './provider-facts'

type KeysFormProps = { readonly facts: AppKeyFacts; readonly state: AccountsState; readonly onKept: () => void }

/** A text of its length and letters that a secret may have: only the id is looked at by it. */
const anySecret = 'secret-that-stands-for-any'

/** The keys of the user's own app. Main takes the secret from the clipboard and keeps it: this page never has it. */
export function KeysForm({ facts, state, onKept }: KeysFormProps) {
  const t = useWords()
  const { provider } = facts
  const { idName, secretName, idHint } = providerFacts[provider]
  const [id, setId] = useState(facts.id ?? '')
  const [weak, setWeak] = useState(state.keeps_weakly)
  const [faults, setFaults] = useState(noKeyFaults)
  const names = { id: t(idName), secret: t(secretName) }
  const paste = async () => {
    const inId = appKeyFaultsIn(provider, { id: id.trim(), secret: anySecret })
    if (inId.length > 0) return setFaults(keyFaultWords(t, provider, { kind: 'faults', faults: inId }))
    const answer = await studio.call('accounts.keep-keys', {
      ...{ provider, id: id.trim() },
      weak: weak && !state.can_seal,
    })
    setFaults(answer.ok ? noKeyFaults : keyFaultWords(t, provider, answer.problem))
    await refreshAccounts()
    if (answer.ok) onKept()
  }
  const forget = async () => {
    const answer = await studio.call('accounts.forget-keys', { provider })
    if (answer.ok) setId('')
    await refreshAccounts()
  }
  const isOther = facts.id !== null && id.trim() !== facts.id
  return (
    <section aria-label={t('accounts:keys')} className="flex flex-col gap-3">
      <h3 className="font-semibold text-read">{t('accounts:keys')}</h3>
      <HeldLine facts={facts} />
      <div className="flex flex-col gap-1">
        <TextField label={names.id} placeholder={t(idHint)} maxLength={300} value={id} onChange={setId} />
        <Fault text={faults.id} />
      </div>
      <div className="flex flex-col items-start gap-1">
        <Button
          icon={<ClipboardPaste />}
          variant={facts.id === null ? 'primary' : 'plain'}
          onPress={() => void paste()}
        >
          {t('accounts:paste', names)}
        </Button>
        <p className="text-ink-faint text-small">{t(isOther ? 'accounts:pasteAnew' : 'accounts:pasteHint', names)}</p>
        <Fault text={faults.secret} />
      </div>
      {state.can_seal ? null : (
        <div className="flex flex-col gap-2 rounded-lg p-3 ring-1 ring-line ring-inset">
          <p className="flex items-start gap-2 text-small">
            <TriangleAlert className="mt-px size-3.5 shrink-0 text-warn" aria-hidden />
            {t('accounts:cannotSeal')}
          </p>
          <CheckRow label={t('accounts:weak')} detail={t('accounts:weakDetail')} isOn={weak} onChange={setWeak} />
        </div>
      )}
      {facts.id === null ? null : (
        <div className="-ms-2.5">
          <Button size="small" variant="quiet" onPress={() => void forget()}>
            {t('accounts:forget')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Fault({ text }: { readonly text: string | null }) {
  if (text === null) return null
  return (
    <p role="alert" className="text-bad text-small">
      {text}
    </p>
  )
}

function HeldLine({ facts }: Pick<KeysFormProps, 'facts'>) {
  const t = useWords()
  const Icon = facts.held === 'weak' || facts.held === 'session' ? TriangleAlert : KeyRound
  return (
    <p className="flex items-start gap-2 text-ink-soft text-small">
      <Icon className={`mt-px size-3.5 shrink-0 ${Icon === TriangleAlert ? 'text-warn' : ''}`} aria-hidden />
      {t(`accounts:keysHeld.${facts.held}`)}
    </p>
  )
}
