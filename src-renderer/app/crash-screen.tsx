import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import { TriangleAlert } from 'lucide-react'

/** Says what is safe, what to do, and what a report would need. */
export function CrashScreen({ error }: { readonly error: Error }) {
  const t = useWords()
  const details = error.stack ?? error.message
  return (
    <main className="flex h-full items-center justify-center p-8">
      <div role="alert" className="flex max-w-xl flex-col gap-4 rounded-xl bg-surface p-8 shadow-float">
        <TriangleAlert className="size-8 text-warn" aria-hidden />
        <h1 className="font-semibold text-large">{t('app:crashed')}</h1>
        <p className="text-ink-soft">{t('app:crashedSafe')}</p>
        <pre data-selectable className="max-h-48 overflow-auto rounded-md bg-sunken p-3 text-micro text-ink-soft">
          {details}
        </pre>
        <div className="flex gap-2">
          <Button variant="primary" onPress={() => window.location.reload()}>
            {t('app:reload')}
          </Button>
          <Button onPress={() => void navigator.clipboard.writeText(details)}>{t('app:copyDetails')}</Button>
        </div>
      </div>
    </main>
  )
}
