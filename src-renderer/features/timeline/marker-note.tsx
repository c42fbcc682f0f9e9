import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { TextField } from '@renderer/components/text-field'
import { useWords } from '@renderer/words/words'
import { noteMarker, removeMarker } from '@shared/domain/cut/markers'
import { ok } from '@shared/domain/result'
import { useState } from 'react'
import { editCut } from './edit-cut'
import type { Lane } from './use-lane'

type MarkerNoteProps = { readonly lane: Lane; readonly index: number; readonly onClose: () => void }

/** What a marker says. */
export function MarkerNote({ lane, index, onClose }: MarkerNoteProps) {
  const t = useWords()
  const [note, setNote] = useState(lane.stored.markers[index]?.note ?? '')
  const keep = () => {
    onClose()
    void editCut(lane.script_id, 'timeline:edit.noteMarker', film => ok(noteMarker(film, index, note.trim())))
  }
  const remove = () => {
    onClose()
    void editCut(lane.script_id, 'timeline:edit.removeMarker', film => ok(removeMarker(film, index)))
  }
  const actions = (
    <>
      <Button variant="quiet" onPress={remove}>
        {t('timeline:marker.remove')}
      </Button>
      <span className="grow" />
      <Button variant="primary" onPress={keep}>
        {t('timeline:marker.keep')}
      </Button>
    </>
  )
  return (
    <Dialog
      isOpen
      title={t('timeline:marker')}
      closeLabel={t('timeline:marker.close')}
      onClose={onClose}
      actions={actions}
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          keep()
        }}
      >
        <TextField autoFocus label={t('timeline:marker.note')} value={note} onChange={setNote} maxLength={200} />
      </form>
    </Dialog>
  )
}
