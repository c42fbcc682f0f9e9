import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { useWords } from '@renderer/words/words'
import { providerOf } from '@shared/domain/provider'
import { BookOpen, CircleAlert, LoaderCircle, RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { ChooseAccounts } from './choose-accounts'
import { showGuide } from './guide-store'
import { cancelSignIn, chooseAccounts, signIn } from './sign-in'
import { type SigningIn, setSigningIn, useSignInStore } from './sign-in-store'
import { type SignInStep, signInWords } from './sign-in-words'
import { useTimeLeft } from './use-time-left'

type Of<K extends SigningIn['kind']> = Extract<SigningIn, { kind: K }>

/** Signing in, from the browser that was opened to the accounts that were found; once for the whole page. */
export function SignInDialog() {
  const now = useSignInStore(store => store.now)
  switch (now.kind) {
    case 'waiting':
      return <Waiting now={now} />
    case 'connecting':
      return <Waiting now={{ ...now, kind: 'waiting', attempt_id: null, since: 0 }} />
    case 'choosing':
      return <Choosing now={now} />
    case 'failed':
      return <Failed now={now} />
    default:
      return null
  }
}

function Box({ title, children, actions }: { title: string; children: ReactNode; actions: ReactNode }) {
  return (
    <Dialog role="alertdialog" title={title} isOpen onClose={cancelSignIn} actions={actions}>
      {children}
    </Dialog>
  )
}

function Waiting({ now: { platform, since } }: { readonly now: Of<'waiting'> }) {
  const t = useWords()
  const left = useTimeLeft(since)
  const isConnecting = since === 0
  return (
    <Box
      title={t('accounts:signInTo', { platform })}
      actions={
        isConnecting ? null : (
          <Button autoFocus onPress={cancelSignIn}>
            {t('accounts:cancel')}
          </Button>
        )
      }
    >
      <p role="status" className="flex items-start gap-3">
        <LoaderCircle className="mt-0.5 size-4 shrink-0 animate-spin text-accent" aria-hidden />
        <span>
          {t(isConnecting ? 'accounts:connecting' : 'accounts:inBrowser', { provider: providerOf[platform] })}
        </span>
      </p>
      {isConnecting ? null : (
        <p className="text-ink-soft text-small tabular-nums">{t('accounts:timeLeft', { left })}</p>
      )}
    </Box>
  )
}

function Choosing({ now: { platform, choices } }: { readonly now: Of<'choosing'> }) {
  return (
    <ChooseAccounts
      platform={platform}
      choices={choices}
      onChoose={ids => void chooseAccounts(ids)}
      onCancel={cancelSignIn}
    />
  )
}

function Failed({ now: { platform, account_id, problem } }: { readonly now: Of<'failed'> }) {
  const t = useWords()
  const told = signInWords(t, problem, { platform, isAgain: account_id !== null })
  const names: Record<SignInStep, string> = { again: t('accounts:tryAgain'), guide: t('accounts:openGuide') }
  const icons: Record<SignInStep, ReactNode> = { again: <RotateCcw />, guide: <BookOpen /> }
  const acts: Record<SignInStep, () => void> = {
    again: () => void signIn({ platform, account_id }),
    guide: () => {
      setSigningIn({ kind: 'idle' })
      showGuide(providerOf[platform])
    },
  }
  const buttons = [...told.steps].reverse().map(step => (
    <Button
      key={step}
      autoFocus={step === told.steps[0]}
      variant={step === told.steps[0] ? 'primary' : 'plain'}
      icon={icons[step]}
      onPress={acts[step]}
    >
      {names[step]}
    </Button>
  ))
  return (
    <Box
      title={t('accounts:notSignedIn', { platform })}
      actions={
        <>
          <Button variant="quiet" onPress={cancelSignIn}>
            {t('accounts:close')}
          </Button>
          {buttons}
        </>
      }
    >
      <div role="alert" className="flex items-start gap-3">
        <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
        <div className="flex min-w-0 flex-col gap-2">
          <p className="wrap-anywhere font-medium">{told.what}</p>
          {told.said ? (
            <p dir="auto" className="wrap-anywhere rounded-md bg-wash px-2.5 py-1.5 text-small">
              {told.said}
            </p>
          ) : null}
          <p className="text-ink-soft">
            {told.safe} {told.next}
          </p>
        </div>
      </div>
    </Box>
  )
}
