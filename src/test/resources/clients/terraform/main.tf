# Five permission sets with every kind of policy, five groups with ten memberships, forty assignments. The attachments depend on
# the assignments, as the provider's documentation advises, so that a set is never provisioned while its last assignment goes.

terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

variable "endpoint" {
  type = string
}

provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true

  endpoints {
    iam           = var.endpoint
    identitystore = var.endpoint
    organizations = var.endpoint
    ssoadmin      = var.endpoint
    sts           = var.endpoint
  }
}

data "aws_ssoadmin_instances" "this" {}

data "aws_organizations_organization" "this" {}

data "aws_caller_identity" "this" {
  lifecycle {
    postcondition {
      condition     = self.account_id == data.aws_organizations_organization.this.master_account_id
      error_message = "The forty assignments include the management account, which only itself may assign."
    }
  }
}

locals {
  instance = one(data.aws_ssoadmin_instances.this.arns)
  store    = one(data.aws_ssoadmin_instances.this.identity_store_ids)

  # The management account and seven others; the eighth, audit, is left out.
  accounts = {
    for account in data.aws_organizations_organization.this.accounts :
    account.name => account.id if account.status == "ACTIVE" && account.name != "audit"
  }
}
