// Draws text whose invisible characters were made visible. Each sign has a spoken name in its title.
import type { JSX } from 'preact';
import type { TextPiece } from './visible-text.ts';

export function Visible({ pieces }: { pieces: readonly TextPiece[] }): JSX.Element {
  return (
    <>
      {pieces.map((piece, at) =>
        piece.kind === 'plain' ? (
          piece.text
        ) : (
          <span key={at} class="wb-sign" title={piece.name ?? ''}>
            {piece.text}
          </span>
        ),
      )}
    </>
  );
}
