import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import { type Piece, wordDifference } from './word-difference'

/** Do new words stand right behind those they replace, with no space in either? */
const isGlued = (before: Piece | undefined, text: string) =>
  before?.kind === 'gone' && !/\s$/u.test(before.text) && !/^\s/u.test(text)

type DifferenceTextProps = { readonly before: string; readonly after: string; readonly language: string }

/** A text with what was taken out struck through and what came in marked. */
export function DifferenceText({ before, after, language }: DifferenceTextProps) {
  const t = useWords()
  return (
    <p dir="auto" lang={language} data-selectable className="wrap-anywhere whitespace-pre-wrap text-read">
      {wordDifference(before, after, language).map(({ kind, text }, index, pieces) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are made anew with every text
        if (kind === 'same') return <span key={index}>{text}</span>
        return kind === 'gone' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <del key={index} className="text-ink-faint decoration-bad">
            <span className="sr-only">{t('write:takenOut')} </span>
            {text}
          </del>
        ) : (
          <ins
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={index}
            className={joinClasses(
              'rounded-sm bg-accent-wash no-underline',
              isGlued(pieces[index - 1], text) && 'ms-1',
            )}
          >
            <span className="sr-only">{t('write:cameIn')} </span>
            {text}
          </ins>
        )
      })}
    </p>
  )
}
