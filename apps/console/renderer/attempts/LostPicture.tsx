import { ImageOff } from 'lucide-react';

/** In place of a picture that is not kept any more, or was altered. */
export function LostPicture() {
  return (
    <span className="picture-lost">
      <ImageOff size={18} aria-hidden />
      <span>Not to be had</span>
    </span>
  );
}
