import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { dismissRefused, useImportStore } from '@renderer/database/import-store'
import { useWords } from '@renderer/words/words'
import { FileX2, X } from 'lucide-react'

/** The files that were not taken, each with what is wrong with it and what to do, until they are dismissed. */
export function Refusals() {
  const t = useWords()
  const refused = useImportStore(state => state.refused)
  const failed = useImportStore(state => state.failed)
  if (refused.length === 0 && !failed) return null
  return (
    <section aria-label={t('bin:refusedTitle')} className="flex flex-col gap-1 rounded-md bg-bad-wash p-2.5 text-small">
      <div className="flex items-center gap-2 font-medium" role="alert">
        <FileX2 className="size-4 shrink-0 text-bad" aria-hidden />
        <span className="grow">
          {failed
            ? t(failed === 'busy' ? 'bin:importBusy' : 'bin:importFailed')
            : t('bin:refused', { count: refused.length })}
        </span>
        <Button variant="quiet" size="small" onPress={() => dismissRefused()}>
          {t('bin:dismiss')}
        </Button>
      </div>
      <ul className="flex max-h-48 flex-col gap-2 overflow-y-auto">
        {refused.map(({ id, name, refusal }) => (
          <li key={id} className="flex items-start gap-1">
            <p className="min-w-0 grow">
              <bdi className="wrap-anywhere font-medium">{name}</bdi>
              <br />
              <span className="text-ink-soft">{t(`bin:refused.${refusal}`)}</span>
            </p>
            <IconButton
              size="small"
              label={t('bin:dismissOne', { name })}
              icon={<X />}
              onPress={() => dismissRefused(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
