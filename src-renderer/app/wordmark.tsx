import { useWords } from '@renderer/words/words'

/** The app's sign and name: a beat as a bar, a reel as a ring. */
export function Wordmark() {
  const t = useWords()
  return (
    <span className="flex items-center gap-2 ps-1 font-semibold">
      <svg viewBox="0 0 24 24" className="size-5 text-accent" aria-hidden="true">
        <circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
        <path d="M8.5 9v6M12 6.5v11M15.5 10v4" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
      </svg>
      {t('app:name')}
    </span>
  )
}
