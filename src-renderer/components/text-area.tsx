import type { Ref, TextareaHTMLAttributes } from 'react'
import { joinClasses } from './join-classes'

type TextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'aria-label'> & {
  readonly label: string
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Text of several lines that grows with what is written. */
export function TextArea({ label, className, ...props }: TextAreaProps) {
  return (
    <textarea
      rows={1}
      dir="auto"
      {...props}
      aria-label={label}
      className={joinClasses('field-sizing-content w-full resize-none bg-transparent', className)}
    />
  )
}
