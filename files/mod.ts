/**
 * Files between users and applications: `FileUpload` for files of any size that users
 * send, and `DownloadButton` for files that the server makes when they click.
 *
 * @module
 */

export {
  DownloadButton,
  DownloadButtonModel,
  type DownloadButtonProperties,
  type DownloadCallback,
  type DownloadContent,
  type DownloadedFile,
} from "./download_button.ts";
export {
  FileUpload,
  type FileUploadAttributes,
  type FileUploadLimits,
  FileUploadModel,
  type FileUploadProperties,
  type UploadCallback,
} from "./file_upload.ts";
export { UploadedFile, type UploadedFileParts } from "./uploaded_file.ts";
