"""Settings of the importer."""
RETRIES = 2
DOWNLOAD_THREADS = 16
FOLDER = "reports"
