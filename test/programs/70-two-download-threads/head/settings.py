"""Settings of the importer."""
RETRIES = 2
DOWNLOAD_THREADS = 2
FOLDER = "reports"
