import { buttonLook } from '@renderer/components/button-look'
import { useWords } from '@renderer/words/words'
import type { AppKeyFacts } from '@shared/domain/app-keys'
import type { Provider } from '@shared/domain/provider'
import { ExternalLink } from 'lucide-react'
import { Link } from 'react-aria-components'
import { CopyLine } from './copy-line'
import { type GuideStep, providerFacts, scopesOfProvider } from './provider-facts'

type GuideStepsProps = { readonly provider: Provider; readonly facts: AppKeyFacts }

/** What to do on the provider's pages, in order. */
export function GuideSteps({ provider, facts }: GuideStepsProps) {
  const t = useWords()
  return (
    <ol className="flex flex-col gap-5">
      {providerFacts[provider].steps.map((step, index) => (
        <li key={step.title} className="flex gap-3">
          <span
            aria-hidden
            className="flex size-6 shrink-0 items-center justify-center rounded-full bg-wash-strong font-semibold text-small tabular-nums"
          >
            {index + 1}
          </span>
          <div className="flex min-w-0 grow flex-col gap-2">
            <h3 className="pt-0.5 font-medium">{t(step.title)}</h3>
            <p className="text-ink-soft">{t(step.text)}</p>
            <StepCopy step={step} provider={provider} facts={facts} />
            {step.link ? (
              <Link
                href={step.link}
                target="_blank"
                className={buttonLook('plain', 'h-7 self-start px-2.5 text-small')}
              >
                <ExternalLink aria-hidden />
                {t('accounts:openPage', { host: new URL(step.link).host })}
              </Link>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function StepCopy({ step, provider, facts }: GuideStepsProps & { readonly step: GuideStep }) {
  const t = useWords()
  if (step.copy === 'register' && facts.register !== null) {
    return <CopyLine label={t('accounts:redirect')} lines={[facts.register]} between="" />
  }
  if (step.copy !== 'scopes') return null
  // Google's page takes a list of them, one a line.
  return <CopyLine label={t('accounts:scopes')} lines={scopesOfProvider(provider)} between={'\n'} />
}
